import { Options } from '../../components/options/options.tsx';
import { TabReportSection } from '../../components/options/tab-report-section.tsx';
import { optionsEn } from '../../locales/options/en.ts';
import { optionsRu } from '../../locales/options/ru.ts';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import { tabReportText } from '../../utils/diary/tab-report.ts';
import { nativePreferencesClient } from '../../utils/messages/native-preferences-client.ts';
import { getTabReport } from '../../utils/messages/page-requests.ts';
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
    >
      <TabReportSection
        texts={texts}
        onReport={async () => {
          const report = await getTabReport();
          return report && tabReportText(report, chrome.runtime.getManifest().version);
        }}
        onCopy={(text) => navigator.clipboard.writeText(text)}
      />
    </Options>
  ),
});
