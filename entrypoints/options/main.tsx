import { Options } from '../../components/options/options.tsx';
import { optionsEn } from '../../locales/options/en.ts';
import { optionsRu } from '../../locales/options/ru.ts';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import { nativePreferencesClient } from '../../utils/messages/native-preferences-client.ts';
import { drawExtensionPage } from '../extension-page/draw-extension-page.ts';

drawExtensionPage<OptionsTexts>({
  texts: { ru: optionsRu, en: optionsEn },
  title: ({ title }) => title,
  draw: ({ texts, scheme }) => (
    <Options
      client={nativePreferencesClient}
      texts={texts}
      scheme={scheme}
      onReload={() => location.reload()}
    />
  ),
});
