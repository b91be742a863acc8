import { chooseEngine, type EngineName, type Surroundings } from '@wardmote/local/database-engine';
import { describe, expect, it } from 'vitest';

const everything: Surroundings = {
  givenEndpoint: 'http://127.0.0.1:8000',
  dynoxide: '/somewhere/dynoxide',
  dynamoDbLocal: '/somewhere/dynamodb_local',
  javaVersion: 21,
};
const without = (...names: (keyof Surroundings)[]): Surroundings =>
  Object.fromEntries(Object.entries(everything).filter(([name]) => !names.some((other) => other === name)));

describe('the database engine', () => {
  it.each<[string, Surroundings, EngineName]>([
    ['an endpoint given by hand, first', everything, 'given'],
    ['dynoxide, when no endpoint is given', without('givenEndpoint'), 'dynoxide'],
    ['DynamoDB Local, where dynoxide does not run', without('givenEndpoint', 'dynoxide'), 'dynamodb-local'],
  ])('is %s', (_, surroundings, expected) => {
    expect(chooseEngine(surroundings)).toBe(expected);
  });

  it('is the one asked for, whatever else is there', () => {
    expect(chooseEngine(everything, 'dynamodb-local')).toBe('dynamodb-local');
  });

  it('is the one that wrote the kept data, because another would show them as empty', () => {
    expect(chooseEngine(without('givenEndpoint'), undefined, 'dynamodb-local')).toBe('dynamodb-local');
    const noJava = without('givenEndpoint', 'javaVersion');
    expect(() => chooseEngine(noJava, undefined, 'dynamodb-local')).toThrow(/kept data were written by dynamodb-local/);
  });

  it.each<[string, Surroundings, RegExp]>([
    ['no Java', { dynamoDbLocal: '/somewhere' }, /no Java was found/],
    ['a Java that is too old', { dynamoDbLocal: '/somewhere', javaVersion: 11 }, /this computer has Java 11/],
    ['no package', { javaVersion: 21 }, /its package is not installed/],
  ])('is refused with what to install when there is %s', (_, surroundings, reason) => {
    expect(() => chooseEngine(surroundings)).toThrow(reason);
    expect(() => chooseEngine(surroundings)).toThrow(/dynoxide[\s\S]*Java 17[\s\S]*DYNAMODB_ENDPOINT/);
  });
});
