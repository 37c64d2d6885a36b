// Makes the fonts of the site from their full versions; see site/README.md.
// node subset-fonts.mjs INTER.woff2 SERIF.woff2 OUT-FOLDER
import fs from 'node:fs';
import subsetFont from 'subset-font';

const [inter, serif, out] = process.argv.slice(2);
const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const text =
  range(0x20, 0x7e) + range(0xa0, 0x17f) + '–—‘’‚“”„†•…‰‹›€−×÷≤≥≈≠←→↑↓⁄™\u2009\u202f';
const options = (features) => ({
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 600 } },
  keepFeatures: features,
  noHinting: true,
});
const marks = ['ccmp', 'mark', 'mkmk'];
fs.writeFileSync(`${out}/inter.woff2`,
  await subsetFont(fs.readFileSync(inter), text, options(['kern', 'tnum', ...marks])));
fs.writeFileSync(`${out}/source-serif-4.woff2`,
  await subsetFont(fs.readFileSync(serif), text, options(['kern', ...marks])));
