import { useSyncExternalStore } from 'react';

/** Does this screen, or whoever looks at it, answer to a media query? Again as soon as that changes. */
export const useScherm = (vraag: string): boolean =>
  useSyncExternalStore(
    (luister) => {
      const media = matchMedia(vraag);
      media.addEventListener('change', luister);
      return () => media.removeEventListener('change', luister);
    },
    () => matchMedia(vraag).matches,
  );
