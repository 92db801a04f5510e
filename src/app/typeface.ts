// The typeface of a first visit may come after the first screen is being read, which must not move: the browser then does
// without (`font-display: optional` in tokens.css). It is put on with the next page, where everything changes anyway.

/** Puts every typeface of the style sheets on when the reader first goes to another page. */
export function dressNextPage(): void {
  const arrived = ({ oldURL, newURL }: HashChangeEvent) => {
    // A link to a line is corrected to one of its questions: nobody has gone anywhere, and what is read must not move.
    const [was, is] = [oldURL, newURL].map((address) => new URL(address).hash.replace(/\?.*/s, ''))
    if (is?.startsWith(`${was}/`)) return
    removeEventListener('hashchange', arrived)
    faces().forEach(putOn)
  }
  addEventListener('hashchange', arrived)
}

function faces(): CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
  return rules.filter((rule) => rule instanceof CSSFontFaceRule)
}

/** Only once it is here, so that one which is on already never goes. It has been fetched before. */
function putOn({ style }: CSSFontFaceRule): void {
  const [family, source, weight] = ['font-family', 'src', 'font-weight'].map((name) =>
    style.getPropertyValue(name),
  )
  if (!family || !source) return
  new FontFace(family.replace(/["']/g, ''), source, { weight: weight || 'normal' })
    .load()
    .then((face) => document.fonts.add(face))
    .catch(() => undefined)
}
