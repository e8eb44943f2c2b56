import type { ReactNode } from 'react';

/** What stands where there is nothing: says so, and why that can be right. */
export function Leeg({ children }: { readonly children: ReactNode }) {
  return <p className="leeg zacht">{children}</p>;
}
