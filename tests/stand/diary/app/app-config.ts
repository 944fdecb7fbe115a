import {
  type ApplicationConfig,
  inject,
  provideAppInitializer,
  provideZoneChangeDetection,
} from '@angular/core';
import { provideAnimations } from '@angular/platform-browser/animations';
import { provideRouter } from '@angular/router';
import { ROUTES } from './routes.ts';
import { Session } from './session/session.ts';

/**
 * Zone-driven change detection and the animation engine, as in sites of the diary's age: the engine is what
 * leaves `ng-star-inserted` on the elements that Angular inserts.
 */
export const appConfig: ApplicationConfig = {
  providers: [
    provideZoneChangeDetection({ eventCoalescing: true }),
    provideAnimations(),
    provideRouter(ROUTES),
    provideAppInitializer(() => inject(Session).restore()),
  ],
};
