/** What names a part is looked for so far into a file: modules stand among the variables. */
const LOOKED_THROUGH = 2_000_000;

/** Those of some files that another of them takes from, by name: `resource="parts/shop.xmile"` in XMILE. */
export async function partsOf(files: readonly File[]): Promise<ReadonlySet<File>> {
  const named = await Promise.all(files.map(namesIn));
  return new Set(files.filter((file) => named.some((names, at) => files[at] !== file && names.has(file.name.toLowerCase()))));
}

/** The names, without folders, of the files that a text takes from; none where it cannot be read. */
async function namesIn(file: File): Promise<ReadonlySet<string>> {
  const text = await file.slice(0, LOOKED_THROUGH).text().catch(() => '');
  const paths = [...text.matchAll(/\sresource\s*=\s*["']([^"']+)["']/gu)].map(([, path = '']) => path);
  return new Set(paths.map((path) => path.replace(/^.*[\\/]/u, '').toLowerCase()));
}
