/** Kinds of events whose name does not read well when its words are simply taken apart. */
export const SOORTEN: Readonly<Record<string, string>> = {
  GebeurtenisGerectificeerd: 'Hersteld',
  besloten: 'Besloten',
  OvereenkomstBeeindigd: 'Overeenkomst beëindigd',
  OvereenkomstGerapporteerd: 'Melding van een bron',
  MandaatGerapporteerd: 'Melding van een bron',
  LidmaatschapGerapporteerd: 'Lidmaatschap gemeld door een bron',
  RolGerapporteerd: 'Rol gemeld door een bron',
  NvoMerkGerapporteerd: 'Antwoord op de norm gemeld door een bron',
  NvoStandVastgelegd: 'Stand van de norm vastgelegd',
  RolBeeindigd: 'Rol beëindigd',
  VoegingBeeindigd: 'Voeging beëindigd',
  PartijHeeftOndertekend: 'Partij heeft ondertekend',
  ClientVastgelegd: 'Gegevens van de cliënt vastgelegd',
  ClientgegevensVernietigd: 'Gegevens van de cliënt vernietigd',
  ReconstructieVastgelegd: 'Reconstructie vastgelegd',
};
