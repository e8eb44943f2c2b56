/** Another process: opens the vault of its arguments, seals under every subject it reads, and says what came of it. */
import { isWeigering } from '@regiolog/domein/gedeeld/weigering';
import { openOp } from './opstelling.ts';

const [aantal, ...adres] = process.argv.slice(2);
const kluis = openOp(adres);
const zegels: string[] = [];
for (let n = 0; n < Number(aantal); n += 1) {
  const uit = await kluis.verzegel([{ onderwerp: `amersfoort/nieuw-${n}`, tekst: 'dezelfde tekst' }]);
  zegels.push(isWeigering(uit) ? uit.code : (uit[0]?.cijfer ?? ''));
}
await kluis.close();
process.stdout.write(`zegels ${JSON.stringify(zegels)}\n`);
