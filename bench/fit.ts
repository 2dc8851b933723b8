/** Growth: y = factor * x ^ exponent, as near to the points as may be by least squares of the logarithms. */
export function powerLaw(points: readonly (readonly [x: number, y: number])[]): { factor: number; exponent: number } {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)]);
  const mean = (axis: 0 | 1) => logs.reduce((sum, log) => sum + log[axis], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, log) => sum + (log[0] - x) * (log[1] - y), 0);
  const exponent = covariance / logs.reduce((sum, log) => sum + (log[0] - x) ** 2, 0);
  return { factor: Math.exp(y - exponent * x), exponent };
}
