/**
 * Slot by slot what most of some signatures have: of damaged copies of a text that is the text's own signature, though it
 * may be none of them. Of values that as many have, the one that comes first. O(slots * signatures), and signatures
 * again where they have little in common.
 */
export function plurality(signatures: readonly Uint32Array[]): Uint32Array {
  return signatures[0].map((_, slot) => {
    let typical = 0;
    let most = 0;
    for (let i = 0; i < signatures.length && 2 * most <= signatures.length; i++) {
      let count = 0;
      for (const slots of signatures) if (slots[slot] === signatures[i][slot]) count++;
      if (count <= most) continue;
      most = count;
      typical = signatures[i][slot];
    }
    return typical;
  });
}
