import { DocumentBeschadigd, type Documenten } from '@regiolog/service-kit/documenten';

/** The text of a document, and whether its bytes still are what was recorded. */
export type Bytes =
  | { readonly staat: 'heel'; readonly tekst: string }
  | { readonly staat: 'gewijzigd' | 'ontbreekt' };

async function open(documenten: Documenten, plaats: string, hash: string) {
  try {
    return (await documenten.lees(plaats, hash)) ?? 'ontbreekt';
  } catch (fout) {
    if (fout instanceof DocumentBeschadigd) return 'gewijzigd';
    throw fout;
  }
}

/** Whether the bytes of a document are there, and still have the hash that was recorded of them. */
export async function staatVan(
  documenten: Documenten,
  plaats: string,
  hash: string,
): Promise<Bytes['staat']> {
  const gelezen = await open(documenten, plaats, hash);
  if (typeof gelezen === 'string') return gelezen;
  // It was hashed before it was handed over; nobody reads it here.
  gelezen.stroom.destroy();
  return 'heel';
}

/** A document that the register made itself, as text. */
export async function tekstVan(documenten: Documenten, plaats: string, hash: string): Promise<Bytes> {
  const gelezen = await open(documenten, plaats, hash);
  if (typeof gelezen === 'string') return { staat: gelezen };
  const delen: Buffer[] = [];
  for await (const deel of gelezen.stroom) delen.push(deel as Buffer);
  return { staat: 'heel', tekst: Buffer.concat(delen).toString('utf8') };
}
