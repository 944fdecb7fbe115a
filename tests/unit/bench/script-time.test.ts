import { expect, test } from 'vitest';
import { scriptTime } from '../../bench/trace/script-time.ts';
import { readScriptEvents, type TraceEvent } from '../../bench/trace/trace-event.ts';

const OURS = 'chrome-extension://id/chats-tab.js';
const PAGE = 'https://diary.example/app.js';
const isOurs = (url: string) => url === OURS;

const event = (name: string, ts: number, dur: number, url?: string, tid = 1): TraceEvent => ({
  name,
  pid: 1,
  tid,
  ts,
  dur,
  ...(url === undefined ? {} : { args: { data: { url } } }),
});

test('what is nested counts once', () => {
  const events = [event('EvaluateScript', 0, 3000, OURS), event('v8.compile', 100, 1000, OURS)];
  expect(scriptTime(events, isOurs)).toEqual({ milliseconds: 3, events: 2 });
});

test('the page’s own code does not count, even where ours called it', () => {
  const events = [
    event('FunctionCall', 0, 3000, OURS),
    event('FunctionCall', 1000, 1500, PAGE),
    event('FunctionCall', 1200, 400, OURS),
    event('FunctionCall', 4000, 900, PAGE),
  ];
  expect(scriptTime(events, isOurs).milliseconds).toBeCloseTo(1.9);
});

test('a call that names no script belongs to the one that it happens in', () => {
  const events = [event('EvaluateScript', 0, 2000, OURS), event('FunctionCall', 500, 1000)];
  expect(scriptTime(events, isOurs).milliseconds).toBe(2);
});

test('threads are apart, and what the thread itself ran goes before what a clock saw', () => {
  const events = [
    event('FunctionCall', 0, 5000, PAGE, 2),
    { ...event('FunctionCall', 1000, 2000, OURS), tdur: 700 },
  ];
  expect(scriptTime(events, isOurs)).toEqual({ milliseconds: 0.7, events: 1 });
});

test('a trace file gives its script events and no others', () => {
  const file = {
    traceEvents: [
      { name: 'FunctionCall', ph: 'X', pid: 1, tid: 1, ts: 5, dur: 7, args: { data: { url: OURS } } },
      { name: 'Layout', ph: 'X', pid: 1, tid: 1, ts: 5, dur: 7, args: {} },
      { name: 'FunctionCall', ph: 'I', pid: 1, tid: 1, ts: 5 },
    ],
  };
  expect(readScriptEvents(JSON.stringify(file))).toHaveLength(1);
});
