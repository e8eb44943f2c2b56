/**
 * Reads the little YAML that publiccode.yml and pnpm-workspace.yaml use: maps, lists of words, folded text. Gives every
 * leaf under its path (`legal/license`); a list is an array. Whatever it cannot read, it refuses.
 */
export function readYaml(text: string): Map<string, string | string[]> {
  const leaves = new Map<string, string | string[]>();
  const open: { indent: number; path: string }[] = [];
  let folded: { indent: number; path: string } | undefined;
  for (const [n, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    const content = line.trim();
    if (content === '') continue;
    if (folded && indent > folded.indent) {
      leaves.set(folded.path, `${String(leaves.get(folded.path))} ${content}`.trim());
      continue;
    }
    folded = undefined;
    if (content.startsWith('#')) continue;
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop();
    const parent = open.at(-1)?.path ?? '';
    const item = /^- (.+)$/.exec(content);
    if (item) {
      const list = leaves.get(parent) ?? [];
      if (!Array.isArray(list)) throw new Error(`line ${n + 1}: a list and a value under ${parent}`);
      leaves.set(parent, [...list, unquoted(item[1] ?? '')]);
      continue;
    }
    const pair = /^([\w@/.-]+):(?: (.+))?$/.exec(content);
    if (!pair) throw new Error(`line ${n + 1} is not a key, a list or folded text: ${content}`);
    const path = parent === '' ? String(pair[1]) : `${parent}/${pair[1]}`;
    if (leaves.has(path)) throw new Error(`line ${n + 1}: ${path} stands there twice`);
    if (pair[2] === '>' || pair[2] === '>-') {
      folded = { indent, path };
      leaves.set(path, '');
    } else if (pair[2] !== undefined) leaves.set(path, unquoted(pair[2]));
    else open.push({ indent, path });
  }
  return leaves;
}

function unquoted(value: string): string {
  return /^"[^"]*"$/.test(value) ? value.slice(1, -1) : value;
}
