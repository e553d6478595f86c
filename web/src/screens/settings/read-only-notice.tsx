import { type Me, may } from '#web/api/session.ts';
import { Notice } from '#web/components/notice.tsx';
import { useText } from '#web/text/text.tsx';

/** Said before somebody changes what they may only look at. */
export function ReadOnlyNotice({ me }: { me: Me }) {
  const { text } = useText();
  if (may(me, 'time/update')) return null;
  return (
    <div className="settings-narrow">
      <Notice>
        <p>{text.settings.readOnly}</p>
      </Notice>
    </div>
  );
}
