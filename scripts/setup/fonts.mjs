// @ts-check
import { aptAccessHere, installDebianPackages } from './debian-packages.mjs';
import { read } from './run.mjs';

/** fontconfig brings fc-list; DejaVu has Cyrillic in every style that the pages use. */
const PACKAGES = ['fontconfig', 'fonts-dejavu-core'];

/** @returns {boolean} whether some font on this Linux machine can write Russian */
function canWriteRussian() {
  return (read('fc-list', [':lang=ru', 'family']) ?? '').trim() !== '';
}

/**
 * Brings a font with Cyrillic where there is none: without it every Russian word is a row of empty boxes. Windows and
 * macOS always have one. Never fails: everything works without fonts, it only cannot be read.
 */
export function ensureFonts() {
  if (process.platform !== 'linux') return;
  if (canWriteRussian()) {
    console.log('Fonts: Cyrillic is there.');
    return;
  }
  console.log('Fonts: installing DejaVu with apt-get, because no font with Cyrillic was found.');
  installDebianPackages(aptAccessHere(), PACKAGES);
  if (!canWriteRussian()) {
    console.warn(
      'Fonts: Russian texts will look like empty boxes; install a font with Cyrillic, for example DejaVu.',
    );
  }
}
