import { render } from 'preact';
import { Options } from '../../components/options/options.tsx';
import { optionsRu } from '../../locales/options/ru.ts';
import { nativePreferencesClient } from '../../utils/messages/native-preferences-client.ts';

const prefersDark = matchMedia('(prefers-color-scheme: dark)');

/** Draws the options page in the browser's own colour scheme. */
function draw() {
  render(
    <Options
      client={nativePreferencesClient}
      texts={optionsRu}
      scheme={prefersDark.matches ? 'dark' : 'light'}
      onReload={() => location.reload()}
    />,
    document.body,
  );
}

prefersDark.addEventListener('change', draw);
draw();
