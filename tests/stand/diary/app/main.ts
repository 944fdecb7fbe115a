// Angular compiles the templates in the browser: its compiler must be there before the first decorator runs.
import '@angular/compiler';
import 'zone.js';
import './zod-without-eval.ts';
import { bootstrapApplication } from '@angular/platform-browser';
import { appConfig } from './app-config.ts';
import { DiaryStand } from './diary-stand.ts';
import { Root } from './root.ts';

const application = await bootstrapApplication(Root, appConfig);
window.diaryStand = application.injector.get(DiaryStand);
