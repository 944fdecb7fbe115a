import { describe, expect, it } from 'vitest';
import { CliArgumentError, readCliArguments } from '../../stand/cli-arguments.ts';

describe('the command line of the stand', () => {
  it('has a port of its own where none is named', () => {
    expect(readCliArguments([])).toEqual({ port: 8443, apps: [], help: false });
  });

  it('adds apps, several redirect URLs of one app together', () => {
    const args = [
      '--app',
      '7=https://a.example/',
      '--app=8=vk8://vk.ru/x',
      '--app',
      '7=http://localhost:3000/?x=1',
    ];
    expect(readCliArguments(args).apps).toEqual([
      {
        id: '7',
        name: 'Приложение 7',
        redirectUrls: ['https://a.example/', 'http://localhost:3000/?x=1'],
        baseDomains: ['a.example', 'localhost'],
      },
      { id: '8', name: 'Приложение 8', redirectUrls: ['vk8://vk.ru/x'], baseDomains: ['vk.ru'] },
    ]);
  });

  it.each([
    ['--port', 'x'],
    ['--port', '70000'],
    ['--app', '7'],
    ['--app', 'x=https://a.example/'],
    ['--app', '7=not a url'],
    ['--unknown'],
    ['extra'],
  ])('refuses %s %s in one sentence', (...args) => {
    const read = () => readCliArguments(args.filter((arg) => arg !== undefined));
    expect(read).toThrow(CliArgumentError);
    expect(read).toThrow(/^[^.]*(?:\.[^.\s]+)*[^.]*\.$/);
  });
});
