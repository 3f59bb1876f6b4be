import { unreadableField } from './utf8';

it.each([
  ['/api/v1/tasks', undefined],
  ['/api/v1/tasks?programme=strict&words=', undefined],
  ['/api/v1/tasks?words=%E7%A7%91%E6%8A%80', undefined],
  ['/api/v1/tasks?words=50%&section=%ZZ', undefined],
  ['/api/v1/tasks?programme=strict&words=%ED%A0%80', 'words'],
  ['/api/v1/tasks?words=%C0%80', 'words'],
  ['/api/v1/tasks?words=%E7%A7a%91', 'words'],
  ['/api/v1/tasks?words=ç§\u0091', 'words'],
  ['/api/v1/tasks?%FF=1', 'FF'],
  ['/api/v1/tasks?words=科', 'words'],
])('of %s the field that is no UTF-8 is %s', (url, field) => {
  expect(unreadableField(url)).toBe(field);
});
