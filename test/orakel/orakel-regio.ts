import { dagenVan } from './kalender.ts';
import { isWeg } from './orakel-gemeente.ts';
import {
  alle,
  begint,
  type Data,
  delenVan,
  duurtOp,
  een,
  eindesVoor,
  eindigt,
  inRegio,
  type Kennis,
  type Oordeel,
  type Overeenkomst,
} from './orakel-kennis.ts';
import { probeer } from './werelden.ts';

/** Regions: members, roles and contact points. */

export function heeftRegio(k: Kennis, regio: string): boolean {
  return inRegio(k, regio, 'RegioIngericht').length > 0;
}

export function betrokkenBij(k: Kennis, regio: string): string[] {
  const soorten = [
    'GemeenteToegetreden',
    'GemeenteUitgetreden',
    'LidmaatschapGerapporteerd',
    'UittredingVoorgenomen',
    'BlijvenBesloten',
  ] as const;
  return [...new Set(soorten.flatMap((s) => inRegio(k, regio, s).map((d) => d.gemeente)))];
}

/** Whether a municipality is a member, per domain. */
export function lidPerDomein(k: Kennis, regio: string, gemeente: string): Map<string, Oordeel> {
  const over = <D extends { readonly gemeente: string }>(d: D) => d.gemeente === gemeente;
  const toe = inRegio(k, regio, 'GemeenteToegetreden').filter(over);
  const uit = inRegio(k, regio, 'GemeenteUitgetreden').filter(over);
  const gemeld = inRegio(k, regio, 'LidmaatschapGerapporteerd').filter(over);
  const antwoord = new Map<string, Oordeel>();
  for (const domein of delenVan([...toe, ...uit, ...gemeld].flatMap((d) => d.domeinen))) {
    const raakt = (d: { readonly domeinen: readonly string[] }) => delenVan(d.domeinen).includes(domein);
    const begins = toe.filter(raakt);
    const eindes = uit.filter(raakt).map((d) => d.einde);
    const keren = begins.map(({ van, einde }) => {
      const andere = begins.map((b) => b.van);
      const erbij = duurtOp(van, eindesVoor(van, eindes, andere), k.dag, andere);
      return alle([erbij, duurtOp(van, einde ? [einde] : [], k.dag)]);
    });
    const laatste = Math.max(...eindes.map((e) => eindigt(e).tot));
    const genoemd = gemeld.some((m) => raakt(m) && dagenVan(m.peildatum).tot > laatste);
    const weg = eindes.length > 0 && laatste < k.dag && !genoemd;
    antwoord.set(
      domein,
      isWeg(k, gemeente) ? 'nee' : keren.length > 0 ? een(keren) : weg ? 'nee' : 'niet-bekend',
    );
  }
  return antwoord;
}

export function isLid(k: Kennis, regio: string, gemeente: string): Oordeel {
  if (isWeg(k, gemeente)) return 'nee';
  const oordelen = [...lidPerDomein(k, regio, gemeente).values()];
  const volgorde: Oordeel[] = ['ja', 'onzeker', 'niet-aangetoond', 'niet-bekend', 'nee'];
  return volgorde.find((o) => oordelen.includes(o)) ?? 'niet-bekend';
}

/** The municipalities that are recorded as members, be it that a date is uncertain. */
export function ledenVan(k: Kennis, regio: string): string[] {
  return betrokkenBij(k, regio).filter((g) => ['ja', 'onzeker'].includes(isLid(k, regio, g)));
}

/** The regions in which a municipality is or may be a member: a role says nothing about it. */
export function misschienRegios(k: Kennis, gemeente: string): string[] {
  const soorten = new Set([
    'GemeenteToegetreden',
    'GemeenteUitgetreden',
    'LidmaatschapGerapporteerd',
    'UittredingVoorgenomen',
    'BlijvenBesloten',
  ]);
  const regios = k.daden
    .filter((d) => soorten.has(d.type) && (d.data as { gemeente?: string }).gemeente === gemeente)
    .map((d) => d.regio);
  return [...new Set(regios)].filter((r) => isLid(k, r, gemeente) !== 'nee').sort();
}

/** Roles that hold or may hold, per domain: `gm0001 kassier bw ja`. */
export function rollenVan(k: Kennis, regio: string): string[] {
  const eindes = inRegio(k, regio, 'RolBeeindigd');
  const vast = inRegio(k, regio, 'RolToegekend').flatMap((rol) =>
    delenVan(rol.domeinen).map((domein) => {
      const erbij = eindes.filter(
        (e) => e.gemeente === rol.gemeente && e.rol === rol.rol && delenVan(e.domeinen).includes(domein),
      );
      const alleEindes = eindesVoor(
        rol.van,
        erbij.map((e) => e.einde),
        [],
      );
      const geldt = duurtOp(rol.van, rol.einde ? [...alleEindes, rol.einde] : alleEindes, k.dag);
      return `${rol.gemeente} ${rol.rol} ${domein} ${geldt}`;
    }),
  );
  const gemeld = inRegio(k, regio, 'RolGerapporteerd').flatMap((rol) =>
    delenVan(rol.domeinen).map((domein) => `${rol.gemeente} ${rol.rol} ${domein} niet-bekend`),
  );
  return [...vast.filter((r) => !r.endsWith(' nee')), ...gemeld].sort();
}

/** Contact points: `gm0001 gm0002,gm0003 bestuurlijk ja`. A proposal is no appointment. */
export function aanspreekpuntenVan(k: Kennis, regio: string): string[] {
  return inRegio(k, regio, 'AanspreekpuntAangewezen')
    .map((a) => {
      const geldt =
        a.stadium === 'voorgesteld'
          ? 'niet-aangetoond'
          : probeer(
              [begint(a.van), eindigt(a.einde)],
              ([eerste = 0, laatste = 0]) => eerste <= k.dag && k.dag <= laatste,
              k.dag,
            );
      return `${a.gemeente} ${a.vervangers.join()} ${a.niveau} ${geldt}`;
    })
    .filter((a) => !a.endsWith(' nee'))
    .sort();
}

/** The agreements that a region keeps or that say they span it. */
export function overeenkomstenVanRegio(k: Kennis, regio: string): string[] {
  const ids = k.daden
    .filter((d) => d.type === 'OvereenkomstIngeschreven')
    .filter(
      (d) =>
        d.regio === regio ||
        (d.data as Data<Overeenkomst, 'OvereenkomstIngeschreven'>).regios?.includes(regio),
    )
    .map((d) => `${d.regio}.${d.dossier}`);
  return [...new Set(ids)].sort();
}
