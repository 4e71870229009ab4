import { Icon, Notice } from '@/components/elements';
import type { TeachAnswer, TeachTarget } from '@/extension/repairs/page-tools/protocol';
import type { Texts } from '@/journey';
import type { Landmark, Target } from '@/selectors/tools';
import { useJourney, useTexts } from '../app/guide';
import { pageTitle, signalItem, targetTitle, textForKind } from '../repair/repair-words';
import { type SignalItem, SignalList } from '../repair/SignalList';
import { TargetCard } from '../repair/TargetCard';
import './TeachLesson.css';

/** What an adviser has said of the screen in front, and what it is worth there. */
export interface Lesson {
  page: string;
  /** What was shown. */
  targets: Target[];
  /** What was shown, in masked words, by target. */
  names: Record<string, string>;
  answer: TeachAnswer;
  /** The answer is the one to what was shown before; the page has not said yet what this is worth. */
  pending?: boolean;
}

/** The screen as it would be kept: what it is known by, each target, and whether that is enough. */
export function TeachLesson(props: {
  lesson: Lesson;
  onShow(target: string): void;
  onDrop(target: string): void;
  onKeep(): void;
  onOther(): void;
}) {
  const texts = useTexts();
  const guide = { journey: useJourney(), texts };
  const { ui } = texts;
  const { page, targets: shown, names, answer, pending } = props.lesson;
  const { screen, refusal, targets } = answer;
  const isSure = screen !== null && targets.every(({ wrong }) => !wrong);
  return (
    <section className="teach-lesson stack">
      <h3>{pageTitle(guide, page)}</h3>
      {refusal && <Notice text={ui(`repairNo-${refusal}`)} />}
      {screen && (
        <section>
          <h4>{ui('teachSigns')}</h4>
          <SignalList signals={screenSigns(texts, screen.variant)} />
        </section>
      )}
      {!refusal && (
        <section>
          <h4>{ui('teachTargets')}</h4>
          <p className="help">{ui(targets.length > 0 ? 'teachTargetsHelp' : 'teachTargetsNone')}</p>
          <ul className="targets">
            {targets.map((target) => (
              <TeachTargetCard
                key={target.id}
                target={target}
                title={targetTitle(
                  guide,
                  target.id,
                  target.signals.map(({ signal }) => signal),
                )}
                name={shown.some(({ id }) => id === target.id) ? (names[target.id] ?? '') : null}
                onShow={() => props.onShow(target.id)}
                onDrop={() => props.onDrop(target.id)}
              />
            ))}
          </ul>
        </section>
      )}
      <div className="buttons">
        {isSure && (
          <button type="button" className="primary" disabled={pending} onClick={props.onKeep}>
            <Icon name="check" />
            {ui('teachKeep')}
          </button>
        )}
        <button type="button" onClick={props.onOther}>
          <Icon name="back" />
          {ui('teachOther')}
        </button>
      </div>
    </section>
  );
}

/** @param props.name what was shown; null: nothing was */
function TeachTargetCard(props: {
  target: TeachTarget;
  title: string;
  name: string | null;
  onShow(): void;
  onDrop(): void;
}) {
  const texts = useTexts();
  const { ui } = texts;
  const { target, title, name } = props;
  const { id, kind, verdict, optional, wrong, signals } = target;
  const some = signals.some(({ agrees }) => agrees);
  const show = name === null ? textForKind(texts, 'repairHere', kind) : ui('proposalAgain');
  const notes = [
    ...(name === null ? [] : [ui('teachShown', { name })]),
    ...(wrong ? [ui('teachWrong')] : []),
    ...(optional && name === null ? [ui('teachOptional')] : []),
  ];
  return (
    <TargetCard
      id={id}
      title={title}
      verdict={wrong ? 'unsure' : verdict}
      verdictLabel={ui(`verdict-${wrong ? 'unsure' : verdict}`)}
      trouble={notes.length > 0 ? notes.join(' ') : undefined}
      signalsTitle={ui('healthSigns')}
      signals={signals.map((one) => signalItem(texts, one, some))}
    >
      <button type="button" aria-label={`${show} : ${title}`} onClick={props.onShow}>
        <Icon name="pin" />
        {show}
      </button>
      {name !== null && (
        <button type="button" aria-label={ui('repairsDropOf', { target: title })} onClick={props.onDrop}>
          <Icon name="close" />
          {ui('repairsDrop')}
        </button>
      )}
    </TargetCard>
  );
}

/** What the screen is known by, in words. */
function screenSigns({ ui }: Texts, variant: NonNullable<TeachAnswer['screen']>['variant']): SignalItem[] {
  const { all = [], any = [], min = 1, paths = [], hashes = [] } = variant;
  const must = ui('teachSignAll');
  const may = any.length > min ? ui('teachSignSome', { min, count: any.length }) : must;
  const sign = (landmark: Landmark, note: string): SignalItem[] => {
    const [kind, words] = Object.entries(landmark)[0] as [string, string[]];
    if (kind !== 'title' && kind !== 'heading' && kind !== 'field' && kind !== 'action') return [];
    return [{ title: ui(`teachSign-${kind}`), words, agrees: true, note }];
  };
  const address = [...paths, ...hashes];
  return [
    ...all.flatMap((one) => sign(one, must)),
    ...any.flatMap((one) => sign(one, may)),
    ...(address.length > 0
      ? [{ title: ui('teachSign-path'), words: address, agrees: true, note: must }]
      : []),
  ];
}
