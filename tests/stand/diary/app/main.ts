// Angular compiles the templates in the browser: its compiler must be there before the first decorator runs.
import '@angular/compiler';
import 'zone.js';
import { bootstrapApplication } from '@angular/platform-browser';
import { z } from 'zod';
import { appConfig } from './app-config.ts';
import { DiaryStand } from './diary-stand.ts';
import { Root } from './root.ts';

// zod would try `new Function`, which the strict policy's Trusted Types report.
z.config({ jitless: true });

const application = await bootstrapApplication(Root, appConfig);
window.diaryStand = application.injector.get(DiaryStand);
