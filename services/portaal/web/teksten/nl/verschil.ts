type Woorden = Readonly<Record<string, string>>;

/** What differs between two moments, as a coordinator says it. */
export const verschil = {
  /** A judgement by the field that it stands in: these say by themselves what they are about. */
  oordeel: {
    lid: {
      ja: 'lid',
      nee: 'geen lid',
      onzeker: 'misschien lid',
      'niet bekend': 'niet bekend of dit een lid is',
      'niet aangetoond': 'niet aangetoond dat dit een lid is',
    },
    gebonden: {
      ja: 'gebonden',
      nee: 'niet gebonden',
      onzeker: 'misschien gebonden',
      'niet bekend': 'niet bekend of deze partij gebonden is',
      'niet aangetoond': 'niet aangetoond dat deze partij gebonden is',
    },
    partijOp: {
      ja: 'partij',
      nee: 'geen partij',
      onzeker: 'misschien partij',
      'niet bekend': 'niet bekend of dit een partij is',
      'niet aangetoond': 'niet aangetoond dat dit een partij is',
    },
    geldt: {
      ja: 'geldt',
      nee: 'geldt niet',
      onzeker: 'geldt misschien',
      'niet bekend': 'niet bekend of dit geldt',
      'niet aangetoond': 'niet aangetoond dat dit geldt',
    },
  } as Readonly<Record<string, Woorden>>,
  ofHetGeldt: 'Of het geldt',
  voorDomein: (domein: string) => `voor ${domein}`,
  /** A part of a whole by its field; of other fields the name stands before what they hold. */
  deel: {
    van: (wat) =>
      wat.startsWith('uiterlijk ') ? wat.replace('uiterlijk', 'uiterlijk vanaf') : `vanaf ${wat}`,
    einde: (wat) => wat,
    peildatum: (wat) => `volgens een bron van ${wat}`,
    domeinen: (wat) => `voor ${wat}`,
    status: (wat) => `“${wat}”`,
    'afgesproken op': (wat) => `afgesproken: ${wat}`,
    'partijen omschrijving': (wat) => `partijen: ${wat}`,
    ...Object.fromEntries(
      ['soort', 'rol', 'niveau', 'stadium', 'zekerheid', 'uitkomst', 'opmerking', 'omschrijving'].map(
        (veld) => [veld, (wat: string) => wat],
      ),
    ),
  } as Readonly<Record<string, (wat: string) => string>>,
  /** Where a whole thing is not there, by the list that it would stand in. */
  geen: {
    partijen: 'geen partij',
    leden: 'geen lid',
    rollen: 'niet toegekend',
    relaties: 'geen samenhang',
    meldingen: 'geen melding',
    bevindingen: 'niet aan de orde',
    tegenspraken: 'geen tegenspraak',
    regios: 'hoort er niet bij',
    overeenkomsten: 'staat er niet bij',
  } as Woorden,
  /** And where it is, and says no more than that. */
  wel: {
    partijen: 'partij',
    leden: 'lid',
    regios: 'hoort erbij',
    tegenspraken: 'bronnen spreken elkaar tegen',
  } as Woorden,
  nietVastgelegd: 'niet vastgelegd',
  vastgelegd: 'vastgelegd',
  geheelNiet: 'niet bekend op dit moment',
};
