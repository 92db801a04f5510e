// What specimens say. None of it is content.

/** Longer than anything should be, with a word that does not break by itself. */
export const long =
  'A train that leaves the coast before it is light, stops at every station on the way and arrives, with a ' +
  'Bicycle-and-pushchair-compartment-reservation, some time after everybody has gone home'

/** What is pressed here has no consequence. */
export function nothing(): void {
  // On purpose.
}
