import { type Fout, type Weigering, weiger } from '@regiolog/domein/gedeeld/weigering';

/** Days on which something happened: none of them can lie ahead. */
const GEBEURD = ['datum', 'feitendatum'] as const;

/** Why an act cannot have been done yet, or `undefined`. Terms and sittings may well lie ahead. */
export function toekomstBezwaar(
  data: Readonly<Record<string, unknown>>,
  vandaag: string,
): Weigering | undefined {
  const fouten = GEBEURD.flatMap((veld): Fout[] => {
    const dag = data[veld];
    return typeof dag === 'string' && dag > vandaag
      ? [{ veld, melding: 'Kies vandaag of een eerdere dag.' }]
      : [];
  });
  return fouten.length > 0
    ? weiger('datum-in-de-toekomst', 'Leg dit vast als het is gebeurd.', fouten)
    : undefined;
}
