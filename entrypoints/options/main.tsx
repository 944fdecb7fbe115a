import '../../assets/styles/options.css';
import type { BuiltInPackage } from '../../components/options/about-section.tsx';
import { Options } from '../../components/options/options.tsx';
import { TabReportSection } from '../../components/options/tab-report-section.tsx';
import { optionsEn } from '../../locales/options/en.ts';
import { optionsRu } from '../../locales/options/ru.ts';
import type { OptionsTexts } from '../../locales/options/texts.ts';
import { tabReportText } from '../../utils/diary/tab-report.ts';
import { nativePreferencesClient } from '../../utils/messages/native-preferences-client.ts';
import { nativeStoredDataClient } from '../../utils/messages/native-stored-data-client.ts';
import { getTabReport } from '../../utils/messages/page-requests.ts';
import { drawExtensionPage } from '../extension-page/draw-extension-page.ts';

declare global {
  interface ImportMetaEnv {
    /** Put in at build time by scripts/build/built-in-packages.ts. */
    readonly BUILT_IN_PACKAGES: readonly BuiltInPackage[];
  }
}

drawExtensionPage<OptionsTexts>({
  texts: { ru: optionsRu, en: optionsEn },
  title: ({ title }) => title,
  draw: ({ texts, scheme }) => (
    <Options
      client={nativePreferencesClient}
      storedData={nativeStoredDataClient}
      onSave={saveAsFile}
      texts={texts}
      scheme={scheme}
      version={chrome.runtime.getManifest().version}
      packages={import.meta.env.BUILT_IN_PACKAGES}
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

/** Name of the file that the person gets. */
const FILE_NAME = 'chats-in-diary.json';

function saveAsFile(json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = FILE_NAME;
  link.click();
  URL.revokeObjectURL(url);
}
