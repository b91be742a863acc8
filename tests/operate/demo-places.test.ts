import { centreOf } from '@wardmote/operate/demo/centres';
import { demoPlaces } from '@wardmote/operate/demo/places';
import { expect, it } from 'vitest';

it('each ward of the demo has its middle in the south of London, and no two have the same', () => {
  const centres = demoPlaces.map(({ patch }) => centreOf(patch.ward));
  for (const centre of centres) {
    expect(Number(centre?.latitude)).toBeCloseTo(51.46, 0);
    expect(Number(centre?.longitude)).toBeCloseTo(-0.1, 0);
  }
  expect(new Set(centres.map((centre) => `${centre?.latitude} ${centre?.longitude}`)).size).toBe(demoPlaces.length);
});
