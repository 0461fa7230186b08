import type { Sentence } from '#shared/verdict/verdict';

const say = (zh: string, en: string): Sentence => ({ zh, en });

/** The filing passwords of an applicant's order, and the applicant's own orders. */
export const passwordWords = {
  title: say('备案密码', 'Filing passwords'),
  lead: say(
    '备案密码由原省管局在备案成功时发给主办者。密码加密保存，此后不再显示，随备案删除。',
    'The bureau gave the subject a password with each filing number. It is kept encrypted, never shown again, and erased with the filing.',
  ),
  none: say('本订单不需要备案密码', 'This order needs no filing password'),
  required: say('必须提供', 'Required'),
  optional: say('可以提供', 'Optional'),
  given: say('已提供', 'Given'),
  password: say('密码', 'Password'),
  another: say('换一个密码', 'Another password'),
  keep: say('保存', 'Keep'),
  kept: say('密码已保存', 'The password is kept'),
  ownOrders: say('我的备案订单', 'My orders'),
  more: say('显示更多', 'Show more'),
  noOrders: say('您还没有备案订单', 'You have no order yet'),
} as const satisfies Readonly<Record<string, Sentence>>;
