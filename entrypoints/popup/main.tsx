import { render } from 'preact';
import { Chats } from '../../components/chats.tsx';
import { ru } from '../../locales/ru.ts';
import { nativeClient, openDiary } from '../../utils/messages/native-client.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Draws the popup in the browser's own colour scheme. */
function draw() {
  render(
    <Chats
      client={nativeClient}
      texts={ru}
      surface="popup"
      scheme={prefersDark.matches ? 'dark' : 'light'}
      onReload={() => location.reload()}
      onOpenDiary={showDiary}
    />,
    document.body,
  );
}

function showDiary() {
  openDiary().then(
    () => close(),
    // Without the worker nothing opens: starting anew shows the screen that says so.
    () => location.reload(),
  );
}

prefersDark.addEventListener('change', draw);
draw();
