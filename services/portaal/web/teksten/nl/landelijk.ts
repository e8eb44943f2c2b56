import { norm } from './landelijk-norm.ts';

/** The pages about all regions together. */
export const landelijk = {
  titel: 'Landelijk beeld',
  tabsLabel: 'Onderdelen van het landelijk beeld',
  tabs: [
    { naar: '/landelijk', naam: 'Overzicht', precies: true },
    { naar: '/landelijk/norm', naam: 'Norm' },
  ],
  norm,
};
