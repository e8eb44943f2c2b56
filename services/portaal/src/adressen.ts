import { readFileSync } from 'node:fs';

/** Where the build wrote the addresses of all pages: `["/", "/regios/:regio"]`. */
export const ADRESSEN = 'adressen.json';

/** One address of a page: `:regio` stands for any one part. A slash at the end makes no other page, nor do capitals. */
const vorm = (adres: string): string => adres.replace(/\/$/, '').replaceAll(/:\w+/g, '[^/]+');

/** Whether a path is the address of a page, by the list in a file; read again when the application was built anew. */
export function openAdressen(bestand: string): (pad: string) => boolean {
  let gelezen: { readonly tekst: string; readonly patroon: RegExp } | undefined;
  return (pad) => {
    const tekst = readFileSync(bestand, 'utf8');
    if (gelezen?.tekst !== tekst) {
      // Written by our own build.
      const adressen = JSON.parse(tekst) as readonly string[];
      gelezen = { tekst, patroon: new RegExp(`^(?:${adressen.map(vorm).join('|')})/?$`, 'i') };
    }
    return gelezen.patroon.test(pad);
  };
}
