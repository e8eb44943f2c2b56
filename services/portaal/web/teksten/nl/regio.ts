/** Pages about a region. */
export const regio = {
  titel: 'Regio’s',
  inleiding: 'De regio’s die u mag zien.',
  naam: 'Regio',
  tabs: 'Onderdelen van de regio',
  leden: 'Leden',
  domeinen: 'Samenwerking voor',
  lid: 'Lid',
};
