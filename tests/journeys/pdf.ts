// What a PDF says of itself. Firefox packs most of that away in compressed parts, Chromium only what is drawn.
import { inflateSync } from 'node:zlib'

/** What is compressed in a PDF, part by part, in the open. */
export function unpacked(pdf: Buffer): string[] {
  const parts = pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  return [...parts].flatMap(([, data]) => {
    try {
      return inflateSync(Buffer.from(data!, 'latin1')).toString('latin1')
    } catch {
      return []
    }
  })
}

/** How many pages it has, and how large they are: width and height in points, of each size named in it. */
export function pagesOf(pdf: Buffer): { pages: number; sizes: number[][] } {
  const all = [pdf.toString('latin1'), ...unpacked(pdf)].join('\n')
  const boxes = [...all.matchAll(/\/MediaBox\s*\[\s*([\d.\s]+)\]/g)]
  return {
    pages: (all.match(/\/Type\s*\/Page\b/g) ?? []).length,
    sizes: boxes.map(([, box]) => box!.trim().split(/\s+/).map(Number).slice(2)),
  }
}
