import { ApplicationRef, Injectable, inject, signal, type WritableSignal } from '@angular/core';

/**
 * Lets a test make Angular render anew, as an update, a re-created list or a moved block would: elements go and
 * others come, in one synchronous pass. Reachable in the page as `window.diaryStand`.
 */
@Injectable({ providedIn: 'root' })
export class DiaryStand {
  private readonly application = inject(ApplicationRef);

  /** Rises with every re-creation of the navigation's items. */
  readonly itemsGeneration = signal(0);
  /** Number beside the marks in the navigation, 0 for none. */
  readonly counter = signal(0);
  /** A page that is loaded with this item in its session storage shows no navigation until it is told to. */
  readonly navigationShown = signal(sessionStorage.getItem('diaryStand.withoutNavigation') === null);
  readonly headerShown = signal(true);
  readonly appShown = signal(true);

  /** Every item of both navigations is another element afterwards; the lists stay. */
  rerenderItems(): void {
    this.itemsGeneration.update((generation) => generation + 1);
    this.application.tick();
  }

  /** Both navigations, the desktop's and the phone's, are other elements afterwards. */
  rerenderNavigation(): void {
    this.replace(this.navigationShown);
  }

  /** The page's header, with the desktop navigation in it, is another element afterwards. */
  rerenderHeader(): void {
    this.replace(this.headerShown);
  }

  /** Everything under `app-root` is another element afterwards. */
  rerenderApp(): void {
    this.replace(this.appShown);
  }

  /** One more new mark: a counter appears on an item, or counts up. */
  addCounter(): void {
    this.counter.update((count) => count + 1);
    this.application.tick();
  }

  private replace(shown: WritableSignal<boolean>): void {
    shown.set(false);
    this.application.tick();
    shown.set(true);
    this.application.tick();
  }
}

declare global {
  interface Window {
    diaryStand: DiaryStand;
  }
}
