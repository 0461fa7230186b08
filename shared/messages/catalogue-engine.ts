import { entry } from './entry';

/** What the engine itself has to say: always a reason for a person to look. */
export const engineMessages = {
  'rule-undecided': entry(
    '缺少“{fact}”，无法自动判断。',
    'This cannot be decided without the {fact}.',
    '请补充该信息；工作人员会人工核对。',
    'Please fill it in; a reviewer will look at it.',
  ),
  'rule-failed': entry(
    '这一项未能自动核对。',
    'This point could not be checked automatically.',
    '无需操作，工作人员会人工核对。',
    'Nothing to do: a reviewer will look at it.',
  ),
  'no-rule-checked': entry(
    '没有任何规则适用于这份备案，未能自动核对。',
    'No rule applied to this filing, so nothing was checked.',
    '无需操作，工作人员会人工核对。',
    'Nothing to do: a reviewer will look at it.',
  ),
  'rule-pack-unknown': entry(
    '没有名为“{about}”的规则包，未能自动核对。',
    'There is no rule pack “{about}”, so nothing was checked.',
    '请选择已有的规则包，或由工作人员人工核对。',
    'Choose a rule pack that exists, or let a reviewer look at it.',
  ),
  'province-unknown': entry(
    '省份代码“{about}”未知，无法确定适用的要求。',
    'The province “{about}” is not known, so it is open which requirements apply.',
    '请选择正确的省份；工作人员会人工核对。',
    'Choose the right province; a reviewer will look at it.',
  ),
  'day-unreadable': entry(
    '日期“{about}”无法识别，无法确定适用的规则。',
    'The day “{about}” cannot be read, so it is open which rules apply.',
    '请填写正确的日期；工作人员会人工核对。',
    'Enter a right date; a reviewer will look at it.',
  ),
} as const;
