/**
 * Rekent een volledige download van Regiolog na, zonder Regiolog. Nodig: Node.js, en verder niets.
 *
 *   node narekenen.mjs gebeurtenissen.jsonl
 *   node narekenen.mjs gebeurtenissen.jsonl eerdere-download.jsonl
 *
 * Van elke vastlegging: de hash is de SHA-256 van haar bewijs, en zij sluit aan op de vorige van haar dossier. Met een
 * eerdere download erbij: alles van toen staat er nog, en is hetzelfde.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const BEGIN = '0'.repeat(64);
const fouten = [];
const hashes = new Map();
let zonderBewijs = 0;

const sha256 = (tekst) => createHash('sha256').update(tekst).digest('hex');
const dossierVan = ({ regio, categorie, dossier }) => `${regio}/${categorie}/${dossier}`;
const plaatsVan = (regel, nummer = regel.volgnummer) => `${dossierVan(regel)}, nummer ${nummer + 1}`;

/** Alleen een regeleinde deelt regels: een vastgelegde tekst kan zelf andere tekens bevatten die als regeleinde gelden. */
async function* regelsVan(bestand) {
  let rest = '';
  for await (const stuk of createReadStream(bestand, 'utf8')) {
    const regels = `${rest}${stuk}`.split('\n');
    rest = regels.pop() ?? '';
    for (const regel of regels) if (regel) yield JSON.parse(regel);
  }
  if (rest) yield JSON.parse(rest);
}

/** Staat in het bewijs wat de regel zegt, en is de hash daarvan? */
function pastBewijs({ regio, categorie, dossier, volgnummer, vorigeHash, gebeurtenis, soort, bewijs, hash }) {
  const zegt = JSON.parse(bewijs);
  const paren = [
    [sha256(bewijs), hash],
    [zegt.previousHash, vorigeHash],
    [zegt.revision, volgnummer],
    [zegt.id, gebeurtenis],
    [zegt.type, soort],
    [dossierVan({ ...zegt.ref, dossier: zegt.ref.id }), dossierVan({ regio, categorie, dossier })],
  ];
  return paren.every(([a, b]) => a === b);
}

const [nu, eerder] = process.argv.slice(2);
if (!nu) throw new Error('Geef de naam van het bestand: node narekenen.mjs gebeurtenissen.jsonl');
for await (const regel of regelsVan(nu)) {
  const vorige = regel.volgnummer === 0 ? BEGIN : hashes.get(plaatsVan(regel, regel.volgnummer - 1));
  if (vorige === undefined)
    fouten.push(`${plaatsVan(regel)}: de vorige staat niet in dit bestand (is er gefilterd?)`);
  else if (vorige !== regel.vorigeHash) fouten.push(`${plaatsVan(regel)}: sluit niet aan op de vorige`);
  if (!regel.bewijs) zonderBewijs += 1;
  else if (!pastBewijs(regel)) fouten.push(`${plaatsVan(regel)}: is niet wat is vastgelegd`);
  hashes.set(plaatsVan(regel), regel.hash);
}
if (eerder)
  for await (const regel of regelsVan(eerder))
    if (hashes.get(plaatsVan(regel)) !== regel.hash)
      fouten.push(`${plaatsVan(regel)}: stond in de eerdere download, en is nu weg of anders`);

for (const fout of fouten) console.log(fout);
console.log(
  `${hashes.size} vastleggingen nagerekend, waarvan ${zonderBewijs} besloten: daarvan is alleen de aansluiting te zien.`,
);
console.log(fouten.length === 0 ? 'Alles klopt.' : `${fouten.length} keer klopt iets niet.`);
process.exitCode = fouten.length === 0 ? 0 : 1;
