import type { WardCode } from '@wardmote/domain/place';
import type { Boundary } from './read-boundaries.ts';

/** A stretch of boundary between two points of it, whichever way round a ward goes along it. */
const stretch = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

const stretchesOf = ({ lines }: Boundary): readonly string[] =>
  lines.flatMap((line) => {
    const points = line.map(([x, y]) => `${x},${y}`);
    return points
      .slice(1)
      .flatMap((point, index) => (point === points[index] ? [] : [stretch(points[index] ?? '', point)]));
  });

/**
 * Which wards share a border. Boundaries that are published together have the same points wherever two wards meet, so those that share
 * a stretch between two points touch, and those that share a single point meet at a corner and do not.
 */
export const sharedBorders = (boundaries: readonly Boundary[]): ReadonlyMap<WardCode, ReadonlySet<WardCode>> => {
  const neighbours = new Map(boundaries.map(({ ward }) => [ward, new Set<WardCode>()]));
  const sides = new Map<string, Set<WardCode>>();
  for (const boundary of boundaries)
    for (const one of stretchesOf(boundary)) {
      const along = sides.get(one) ?? new Set<WardCode>();
      for (const other of along) {
        if (other === boundary.ward) continue;
        neighbours.get(other)?.add(boundary.ward);
        neighbours.get(boundary.ward)?.add(other);
      }
      sides.set(one, along.add(boundary.ward));
    }
  return neighbours;
};
