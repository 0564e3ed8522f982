/** Something that wants to stand at `at` and takes up `size`, both in the units of the drawing. */
export interface Standing {
  readonly at: number;
  readonly size: number;
}

interface Block {
  /** Mean of where the members want the block to begin. */
  readonly wanted: number;
  readonly size: number;
  readonly count: number;
}

/**
 * Moves things along a line as little as keeps them from overlapping (least squares, by pooling neighbours).
 * @param standings in ascending order of `at`
 * @returns the centres, in the same order
 */
export function spread(standings: readonly Standing[]): readonly number[] {
  const blocks: Block[] = [];
  for (const { at, size } of standings) {
    let block: Block = { wanted: at - size / 2, size, count: 1 };
    for (let before = blocks.at(-1); before && before.wanted + before.size > block.wanted; before = blocks.at(-1)) {
      blocks.pop();
      const count = before.count + block.count;
      const wanted = (before.wanted * before.count + (block.wanted - before.size) * block.count) / count;
      block = { wanted, size: before.size + block.size, count };
    }
    blocks.push(block);
  }
  const centres: number[] = [];
  for (const block of blocks) {
    let start = block.wanted;
    for (const { size } of standings.slice(centres.length, centres.length + block.count)) {
      centres.push(start + size / 2);
      start += size;
    }
  }
  return centres;
}
