import { inject } from '@angular/core';
import { type CanActivateFn, type CanMatchFn, Router } from '@angular/router';
import { Session } from './session.ts';

/** Sends a visitor to the sign-in page. */
export const whenSignedIn: CanActivateFn = () =>
  inject(Session).person() !== null || inject(Router).createUrlTree(['/login']);

/** Sends somebody who is signed in to the first page. */
export const whenSignedOut: CanActivateFn = () =>
  inject(Session).person() === null || inject(Router).createUrlTree(['/students/my']);

/** Keeps the address of the site's own chats unknown while the site has none. */
export const withNativeChats: CanMatchFn = () =>
  inject(Session).person()?.sections.includes('chats') ?? false;
