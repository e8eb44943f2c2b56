import type { IncomingMessage, ServerResponse } from 'node:http';

/** A cookie that no script reads and no other site sends along; over https no other host can set it either. */
export function koekjes(adres: () => string) {
  const veilig = (): boolean => adres().startsWith('https:');
  const naamVan = (naam: string): string => (veilig() ? `__Host-${naam}` : naam);
  const zet = (res: ServerResponse, naam: string, waarde: string, houdbaar: string): void => {
    const regel = `${naamVan(naam)}=${waarde}; Path=/; HttpOnly; SameSite=Lax${veilig() ? '; Secure' : ''}${houdbaar}`;
    res.appendHeader('Set-Cookie', regel);
  };
  return {
    lees(req: IncomingMessage, naam: string): string {
      const zoek = `${naamVan(naam)}=`;
      const deel = (req.headers.cookie ?? '').split(/;\s*/).find((een) => een.startsWith(zoek));
      return deel?.slice(zoek.length) ?? '';
    },
    /** The names of ours that begin so, the oldest first. */
    namen: (req: IncomingMessage, begin: string): string[] =>
      (req.headers.cookie ?? '')
        .split(/;\s*/)
        .flatMap((een) =>
          een.startsWith(naamVan(begin)) ? [een.slice(naamVan('').length).split('=', 1)[0] ?? ''] : [],
        ),
    /** Without `seconden` it lasts as long as the browser is open. */
    zet: (res: ServerResponse, naam: string, waarde: string, seconden?: number): void =>
      zet(res, naam, waarde, seconden === undefined ? '' : `; Max-Age=${seconden}`),
    wis: (res: ServerResponse, naam: string): void => zet(res, naam, '', '; Max-Age=0'),
  };
}
export type Koekjes = ReturnType<typeof koekjes>;
