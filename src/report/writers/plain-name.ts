/**
 * What is left of a text that is to be part of a file's name: plain letters and figures, which every disk takes, joined by
 * hyphens. Empty if there were none.
 */
export function plainName(text: string, longest = 60): string {
  return (
    text
      .normalize('NFKD')
      // Accents, which stand apart now.
      .replace(/\p{Mark}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-/, '')
      .slice(0, longest)
      .replace(/-$/, '')
  )
}
