import { inject } from '@angular/core';
import { type RedirectFunction, Router, type Routes } from '@angular/router';
import { PageChatsContainer } from './pages/chats/page-chats-container.ts';
import { PageEstimateContainer } from './pages/estimate/page-estimate-container.ts';
import { PageLoginContainer } from './pages/login/page-login-container.ts';
import { PageScheduleContainer } from './pages/schedule/page-schedule-container.ts';
import { PageStudentsContainer } from './pages/students/page-students-container.ts';
import { whenSignedIn, whenSignedOut, withNativeChats } from './session/guards.ts';
import { Session } from './session/session.ts';

// Returned as a tree: given as text, an absolute path would drop the fragment, which a declared redirect keeps.
const toFirstPage: RedirectFunction = ({ fragment, queryParams }) => {
  const path = inject(Session).person() === null ? '/login' : '/students/my';
  return inject(Router).createUrlTree([path], { queryParams, ...(fragment === null ? {} : { fragment }) });
};

/** The site's addresses, in history mode. `/chats` is there only while the site has a «Чаты» of its own. */
export const ROUTES: Routes = [
  { path: '', pathMatch: 'full', redirectTo: toFirstPage },
  {
    path: 'login',
    title: 'Вход — Электронный дневник',
    component: PageLoginContainer,
    canActivate: [whenSignedOut],
  },
  {
    path: 'students/my',
    title: 'Ученики — Электронный дневник',
    component: PageStudentsContainer,
    canActivate: [whenSignedIn],
  },
  {
    path: 'schedule',
    title: 'Расписание — Электронный дневник',
    component: PageScheduleContainer,
    canActivate: [whenSignedIn],
  },
  {
    path: 'estimate',
    title: 'Оценки — Электронный дневник',
    component: PageEstimateContainer,
    canActivate: [whenSignedIn],
  },
  {
    path: 'chats',
    title: 'Чаты — Электронный дневник',
    component: PageChatsContainer,
    canMatch: [withNativeChats],
  },
  { path: '**', redirectTo: toFirstPage },
];
