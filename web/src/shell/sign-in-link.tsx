import { Link } from '@tanstack/react-router';
import { useText } from '#web/text/text.tsx';

/** From another door to the sign-in. */
export function SignInLink() {
  const { text } = useText();
  return (
    <p>
      <Link to="/sign-in" search={{}} className="button button-primary">
        {text.doors.signIn.title}
      </Link>
    </p>
  );
}
