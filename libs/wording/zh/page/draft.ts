/** What stands beside what is typed in a form. */
export const draft = {
  other: '{{moment}}，{{name}}在别处另存了一份草稿。您这里写的还没有存入岗位。',
  somebody: '本岗位有人',
  take: '换成那一份',
  mine: '以我这份为准',
  hereAlone: '草稿只存在这台电脑上，换电脑看不到。',
};
