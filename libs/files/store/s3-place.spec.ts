import { s3Place } from './s3-place';

const placeOf = (address: string) => s3Place(new URL(address));

describe('the address of a bucket', () => {
  it.each([
    ['s3://evidence', { bucket: 'evidence', prefix: '', endpoint: undefined, region: undefined, inPath: false }],
    ['s3://evidence/house/files/?region=cn-north-1', { bucket: 'evidence', prefix: 'house/files/', endpoint: undefined, region: 'cn-north-1', inPath: false }],
    ['s3://evidence/a?endpoint=https://s3.example:9000', { bucket: 'evidence', prefix: 'a/', endpoint: 'https://s3.example:9000', region: 'us-east-1', inPath: true }],
    ['s3://evidence?endpoint=https%3A%2F%2Foss.example&region=oss-cn-beijing&style=host', { bucket: 'evidence', prefix: '', endpoint: 'https://oss.example', region: 'oss-cn-beijing', inPath: false }],
  ])('says of %s where that is', (address, place) => {
    expect(placeOf(address)).toEqual(place);
  });

  it.each([
    's3://key:geheim@evidence', 's3://evidence?endpoint=https://key:geheim@s3.example', 's3://evidence?secretAccessKey=geheim', 's3://evidence?endpoint=geheim', 's3://evidence?endpoint=ftp://geheim',
    's3://evidence?style=geheim', 's3://evidence:9000/geheim', 's3:///geheim', 's3://evidence#geheim', 's3://evidence?endpoint=https://s3.example?geheim',
  ])('is refused as %s, and is not repeated', (address) => {
    expect(() => placeOf(address)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') as string }) as Error);
    expect(() => placeOf(address)).toThrow();
  });
});
