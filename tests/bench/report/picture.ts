import { type BenchResults, SLOWDOWNS } from '../results.ts';
import { VARIANT_TITLES, type VariantName } from '../variants/variant.ts';
import { inBrief, shortNumber } from './number.ts';

const WIDTH = 760;
const BAR_HEIGHT = 26;
const ROW_HEIGHT = 46;
const LEFT = 24;
const RIGHT = 150;

/** Bars, the lightest first. */
const BARS: readonly VariantName[] = ['empty', 'minimum', 'ours', 'usual'];

/**
 * Draws the script time of each variant against that of an empty script, as an SVG that is readable on light and dark
 * pages alike. The scale is linear: lengths may be compared.
 */
export function picture(results: BenchResults): string {
  const parts: string[] = [];
  let y = 40;
  const longest = Math.max(
    ...SLOWDOWNS.flatMap((slowdown) =>
      BARS.map((variant) => results.pageCost[slowdown][variant].toFloor?.median ?? 0),
    ),
  );
  parts.push(text(LEFT, y, 'What a content script costs a diary page', 'title'));
  y += 22;
  parts.push(text(LEFT, y, 'Script time until the page has settled, against an empty script', 'note'));
  for (const slowdown of SLOWDOWNS) {
    y += 40;
    parts.push(
      text(LEFT, y, slowdown === 1 ? 'The processor as it is' : `The processor ${slowdown}× slower`, 'head'),
    );
    y += 14;
    for (const variant of BARS) {
      const { scriptMs, toFloor } = results.pageCost[slowdown][variant];
      if (!toFloor) continue;
      const width = Math.max(2, ((WIDTH - LEFT - RIGHT) * toFloor.median) / longest);
      parts.push(text(LEFT, y + 12, VARIANT_TITLES[variant], variant === 'ours' ? 'ours' : 'label'));
      const top = y + 18;
      parts.push(
        `<rect class="${variant === 'ours' ? 'bar-ours' : 'bar'}" x="${LEFT}" y="${top}" width="${width.toFixed(1)}" height="${BAR_HEIGHT - 12}" rx="3"/>`,
      );
      const label = `${inBrief(toFloor)}× · ${inBrief(scriptMs)} ms`;
      parts.push(text(LEFT + width + 8, top + 12, label, 'value'));
      y += ROW_HEIGHT;
    }
  }
  y += 26;
  parts.push(text(LEFT, y, `Medians. ${results.browser}. npm run bench -- --publish draws it anew.`, 'note'));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 22}" width="${WIDTH}" role="img" aria-label="${escaped(summary(results))}">
<style>
svg{font:14px system-ui,sans-serif}
.card{fill:#fff;stroke:#d0d7de}
text{fill:#1f2328}
.title{font-size:18px;font-weight:600}
.head{font-weight:600}
.note{font-size:12px;fill:#59636e}
.label,.ours{font-size:12px}
.ours{font-weight:600;fill:#0054b3}
.value{font-size:12px;font-variant-numeric:tabular-nums}
.bar{fill:#9aa4af}
.bar-ours{fill:#0077ff}
@media(prefers-color-scheme:dark){.card{fill:#151b23;stroke:#3d444d}text{fill:#f0f6fc}.note{fill:#9198a1}.ours{fill:#6cb2ff}.bar{fill:#656c76}.bar-ours{fill:#3391ff}}
</style>
<rect class="card" x=".5" y=".5" width="${WIDTH - 1}" height="${y + 21}" rx="8"/>
${parts.join('\n')}
</svg>
`;
}

/** The picture in words. */
function summary(results: BenchResults): string {
  const ratio = (variant: VariantName) => shortNumber(results.pageCost[1][variant].toFloor?.median ?? 0);
  return `Script time against an empty script: ours ${ratio('ours')} times, the usual way ${ratio('usual')} times`;
}

function text(x: number, y: number, content: string, style: string): string {
  return `<text class="${style}" x="${x.toFixed(1)}" y="${y}">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
