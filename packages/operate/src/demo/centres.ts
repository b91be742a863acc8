import type { Centre, WardCode } from '@wardmote/domain/place';

/** The middle of each ward of the demo, latitude first, from the boundaries of 2013 of the Office for National Statistics (OGL v3). */
const degrees: Readonly<Record<WardCode, readonly [string, string]>> = {
  E05000416: ['51.5009', '-0.1139'],
  E05000417: ['51.4529', '-0.1239'],
  E05000418: ['51.4563', '-0.1397'],
  E05000419: ['51.4652', '-0.1417'],
  E05000420: ['51.4637', '-0.1085'],
  E05000421: ['51.4638', '-0.1217'],
  E05000422: ['51.4275', '-0.0920'],
  E05000423: ['51.4589', '-0.1013'],
  E05000424: ['51.4293', '-0.1079'],
  E05000425: ['51.4688', '-0.1288'],
  E05000426: ['51.4825', '-0.1179'],
  E05000427: ['51.4902', '-0.1141'],
  E05000428: ['51.4299', '-0.1335'],
  E05000429: ['51.4749', '-0.1244'],
  E05000430: ['51.4408', '-0.1222'],
  E05000431: ['51.4174', '-0.1304'],
  E05000432: ['51.4300', '-0.1219'],
  E05000433: ['51.4470', '-0.1367'],
  E05000434: ['51.4412', '-0.1007'],
  E05000435: ['51.4497', '-0.1153'],
  E05000436: ['51.4748', '-0.1091'],
  E05000545: ['51.4680', '-0.0543'],
  E05000547: ['51.4558', '-0.0576'],
  E05000553: ['51.4683', '-0.0689'],
};

/** None of a ward that is not in the demo. */
export const centreOf = (ward: WardCode): Centre | undefined => {
  const [latitude, longitude] = degrees[ward] ?? [];
  return latitude && longitude ? { latitude, longitude } : undefined;
};
