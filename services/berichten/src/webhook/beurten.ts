/** Lets so many do something at once; the others wait in the order in which they came. */
export function beurten(aantal: number) {
  let vrij = aantal;
  const wachtenden: (() => void)[] = [];
  return async <T>(werk: () => Promise<T>): Promise<T> => {
    if (vrij > 0) vrij -= 1;
    else await new Promise<void>((resolve) => wachtenden.push(resolve));
    try {
      return await werk();
    } finally {
      const volgende = wachtenden.shift();
      if (volgende) volgende();
      else vrij += 1;
    }
  };
}
