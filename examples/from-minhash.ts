/**
 * I have signatures of npm `minhash`; what now? Those that were stored years ago are read, looked up and compared with what
 * dejalu makes of new sets; then kept in an eighth of the space.
 */
import { estimateJaccard, Signature } from 'dejalu';
import { LshIndex, Minhash } from 'dejalu/minhash';
import { Minhash as PackageMinhash } from 'minhash';

const notices = {
  first: 'The ferry to Port Ellery leaves at noon from the second pier',
  second: 'The ferry to Port Ellery leaves at noon from the third pier today',
  other: 'Snow closed both passes above the valley on Monday night',
};

// What a program with npm minhash has written, a JSON line each.
const lines = Object.entries(notices).map(([id, text]) => {
  const minhash = new PackageMinhash();
  for (const word of text.split(' ')) minhash.update(word);
  return JSON.stringify({ id, minhash });
});

const index = new LshIndex({ bandSize: 2 });
const known = new Map<string | number, Minhash>();
for (const line of lines) {
  const { id, minhash } = JSON.parse(line);
  known.set(id, Minhash.from(minhash));
  index.insert(id, Minhash.from(minhash));
}

// A text that is not in the index: there the package throws.
const query = new Minhash();
for (const word of 'The ferry to Port Ellery leaves at two from the second pier'.split(' ')) query.update(word);

console.log('Like the new notice, by the estimate:');
for (const id of index.query(query, { minSimilarity: 0.5 })) {
  console.log(`  ${id}: ${known.get(id)?.jaccard(query).toFixed(2)}`);
}

// As bytes, which say how they were made and are refused where they don't belong.
const bytes = query.signature.toBytes();
console.log(`${lines[0]?.length} characters of JSON, ${bytes.length} bytes`);
console.log(`The same again: ${estimateJaccard(Signature.fromBytes(bytes), query.signature)}`);
