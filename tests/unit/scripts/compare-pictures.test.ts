import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { comparePictures } from '../../../scripts/pictures/compare-pictures.ts';

/** A grey picture with one pixel of another grey. */
function picture(width: number, height: number, odd = 128): Buffer {
  const png = new PNG({ width, height });
  png.data.fill(255);
  for (let at = 0; at < png.data.length; at += 4) png.data.fill(128, at, at + 3);
  png.data.fill(odd, 0, 3);
  return PNG.sync.write(png);
}

it('a picture that is the same differs in nothing', () => {
  expect(comparePictures(picture(4, 3), picture(4, 3))).toBeNull();
});

it('a shade that nobody sees is no difference', () => {
  expect(comparePictures(picture(4, 3), picture(4, 3, 130))).toBeNull();
});

it('one pixel of another colour is a difference, and is drawn', () => {
  expect(comparePictures(picture(4, 3), picture(4, 3, 0))).toMatchObject({ kind: 'pixels', count: 1 });
});

it('another size is told as such', () => {
  expect(comparePictures(picture(4, 3), picture(4, 5))).toEqual({
    kind: 'size',
    before: '4 × 3',
    after: '4 × 5',
  });
});

it('a screen that was not there before is told as new', () => {
  expect(comparePictures(null, picture(4, 3))).toEqual({ kind: 'new' });
});
