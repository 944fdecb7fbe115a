import { searchHarder } from '../../../utils/diary/harder-search.ts';
import { findNavigations, type Navigation } from '../../../utils/diary/navigation.ts';

/** Searches the document as a page meets it: as the tab script does, and where that finds no menu harder. */
export function searchPage(path: string): Navigation[] | null {
  const found = findNavigations(document, path);
  return found?.length === 0 ? searchHarder(document, path) : found;
}
