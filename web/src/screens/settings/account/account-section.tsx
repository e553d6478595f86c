import { useState } from 'react';
import type { Me } from '#web/api/session.ts';
import { Button } from '#web/components/button.tsx';
import { ConfirmDialog } from '#web/components/confirm-dialog.tsx';
import { Page } from '#web/components/page.tsx';
import { SettingGroup } from '#web/screens/settings/setting-group.tsx';
import { useToasts } from '#web/shell/toasts.tsx';
import { useSignOut } from '#web/shell/use-sign-out.ts';
import { useText } from '#web/text/text.tsx';
import { DeviceFields } from './device-fields.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProfileForm } from './profile-form.tsx';

/** Who one is, how one signs in, and how Daybook looks on this device. */
export function AccountSection({ me }: { me: Me }) {
  const { text } = useText();
  const { account: words } = text.settings;
  return (
    <Page title={text.settings.sections.account}>
      <SettingGroup title={words.profile}>
        <ProfileForm me={me} />
      </SettingGroup>
      <SettingGroup title={words.device} about={words.deviceAbout}>
        <DeviceFields />
      </SettingGroup>
      <SettingGroup title={words.password} about={words.passwordAbout}>
        <PasswordForm email={me.user.email} />
      </SettingGroup>
      <SettingGroup title={words.sessions} about={words.sessionsAbout}>
        <SignOutEverywhere />
      </SettingGroup>
    </Page>
  );
}

function SignOutEverywhere() {
  const { text } = useText();
  const { account: words } = text.settings;
  const { showProblem } = useToasts();
  const signOut = useSignOut();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);

  async function leave(): Promise<void> {
    setBusy(true);
    try {
      await signOut('everywhere');
    } catch (error) {
      showProblem(error);
      setBusy(false);
      setAsking(false);
    }
  }

  return (
    <>
      <p>
        <Button onClick={() => setAsking(true)}>{text.shell.signOutEverywhere}</Button>
      </p>
      <ConfirmDialog
        title={words.signOutTitle}
        isOpen={isAsking}
        danger
        confirm={text.shell.signOutEverywhere}
        busy={isBusy}
        onConfirm={() => void leave()}
        onClose={() => !isBusy && setAsking(false)}
      >
        <p>{words.signOutText}</p>
      </ConfirmDialog>
    </>
  );
}
