import { alsTekst, type Dagen, dagenVan, maandenLater, NOOIT } from './kalender.ts';
import { begint, bij, type Einde, een, eindigt, type Kennis, laatsteBij } from './orakel-kennis.ts';
import { probeer, type Zeker } from './werelden.ts';

/** The term of an agreement: its end, extensions, renewals, suspension. */

/** Extensions, the last one last: by date if all have one, else by how far they go. */
export function verlengingenVan(k: Kennis, id: string) {
  const rij = bij(k, id, 'OvereenkomstVerlengd').sort((a, b) => a.eerste - b.eerste);
  const eind = (v: (typeof rij)[number]) => eindigt(v.zegt.einde).tot;
  rij.sort((a, b) => eind(a) - eind(b));
  const dagVan = (v: (typeof rij)[number]) => dagenVan(v.zegt.datum ?? '9999').tot;
  if (rij.every((v) => v.zegt.datum)) rij.sort((a, b) => dagVan(a) - dagVan(b));
  return rij;
}

/** Days after an end of which an extension came only later, for certain. */
export function isInEenGat(k: Kennis, id: string): boolean {
  const looptijd = laatsteBij(k, id, 'LooptijdVastgelegd');
  const stil = looptijd?.stilzwijgend;
  if (stil && stil.aantal === undefined) return false;
  const rij = verlengingenVan(k, id);
  return rij.some(({ zegt }, n) => {
    const vorig = rij[n - 1]?.zegt.einde;
    const oud = vorig ? eindigt(vorig) : looptijd?.einde && metStilzwijgend(looptijd.einde, stil);
    if (!oud || zegt.datum === undefined) return false;
    const gedaan = dagenVan(zegt.datum);
    return gedaan.van > oud.tot && k.dag > oud.van && k.dag < gedaan.tot;
  });
}

/** The end of the term: of the last extension, else as agreed; tacit renewals come after it. */
export function eindeTermijn(k: Kennis, id: string) {
  const looptijd = laatsteBij(k, id, 'LooptijdVastgelegd');
  const einde = verlengingenVan(k, id).at(-1)?.zegt.einde ?? looptijd?.einde;
  const stil = looptijd?.stilzwijgend;
  const dagen = eindigt(einde);
  if (!einde || !stil) return { einde, dagen };
  if (stil.aantal === undefined) return { einde, dagen: { van: NOOIT, tot: NOOIT } };
  if (verlengingenVan(k, id).length > 0) return { einde, dagen };
  return { einde, dagen: metStilzwijgend(einde, stil) };
}

/** An end, and the bounded number of renewals that come after it. */
export function metStilzwijgend(
  einde: Einde,
  stil: { duur: string; aantal?: number | undefined } | undefined,
) {
  const dagen = eindigt(einde);
  if (stil?.aantal === undefined) return dagen;
  const [, jaren = '0', maanden = '0'] = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(stil.duur) ?? [];
  const erbij = (Number(jaren) * 12 + Number(maanden)) * stil.aantal;
  // The renewal begins on the day after, and lasts whole months from there.
  const later = (dag: number) => (dag >= NOOIT ? NOOIT : maandenLater(dag + 1, erbij) - 1);
  return { van: later(dagen.van), tot: later(dagen.tot) };
}

/** The last day of the term, when it is certain. */
export function laatsteDag(k: Kennis, id: string): string | null {
  const alles = [
    eindeTermijn(k, id).dagen,
    ...bij(k, id, 'OvereenkomstBeeindigd').map(({ zegt }) => eindigt(zegt.einde)),
  ];
  const [van, tot] = [Math.min(...alles.map((d) => d.van)), Math.min(...alles.map((d) => d.tot))];
  return van === tot && tot < NOOIT ? alsTekst(tot) : null;
}

export function isBinnenTermijn(k: Kennis, id: string): Zeker {
  const van = laatsteBij(k, id, 'LooptijdVastgelegd')?.van;
  const binnen = probeer(
    [begint(van), eindeTermijn(k, id).dagen],
    ([eerste = 0, laatste = 0]) => eerste <= k.dag && k.dag <= laatste,
    k.dag,
  );
  return binnen === 'ja' && isInEenGat(k, id) ? 'onzeker' : binnen;
}

export function isBeeindigd(k: Kennis, id: string): Zeker {
  const dagen = bij(k, id, 'OvereenkomstBeeindigd').map(({ zegt }) => eindigt(zegt.einde));
  return probeer(dagen, (laatste) => laatste.some((l) => l < k.dag), k.dag);
}

export function isOpgeschort(k: Kennis, id: string): Zeker {
  return een(
    bij(k, id, 'OvereenkomstOpgeschort').map(({ zegt }) =>
      probeer(
        [begint(zegt.van), eindigt(zegt.einde)],
        ([eerste = 0, laatste = 0]) => eerste <= k.dag && k.dag <= laatste,
        k.dag,
      ),
    ),
  );
}

export type Slot = { einde: Einde; dagen: Dagen; gemeld: boolean };

/** Every end that counts: of the term, and of each act that ended it; only without any what was last reported. */
export function eindesVan(k: Kennis, id: string): Slot[] {
  const { einde, dagen } = eindeTermijn(k, id);
  const gedaan = bij(k, id, 'OvereenkomstBeeindigd').map(({ zegt }) => zegt.einde);
  const vast = [
    ...(einde ? [{ einde, dagen, gemeld: false }] : []),
    ...gedaan.map((e) => ({ einde: e, dagen: eindigt(e), gemeld: false })),
  ];
  if (vast.length > 0) return vast;
  const gezegd = bij(k, id, 'OvereenkomstGerapporteerd')
    .filter(({ zegt }) => zegt.einde)
    .toSorted(
      (a, b) => dagenVan(a.zegt.peildatum).tot - dagenVan(b.zegt.peildatum).tot || a.eerste - b.eerste,
    )
    .at(-1)?.zegt.einde;
  return gezegd ? [{ einde: gezegd, dagen: eindigt(gezegd), gemeld: true }] : [];
}
