import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

export type MenuAction = { id: string; label: string; icon?: IconName; shortcut?: string; isSelected?: boolean; onAction(): void };

type MenuProps = { label: string; trigger: ReactNode; className?: string; actions: readonly MenuAction[] };

/** A button that opens a list of things to do. */
export function Menu({ label, trigger, className = 'icon-button', actions }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={className} aria-label={label}>
        {trigger}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <MenuList label={label} actions={actions} />
      </Popover>
    </MenuTrigger>
  );
}

type MenuAtProps = { label: string; anchor: RefObject<Element | null>; actions: readonly MenuAction[]; onClose(): void };

/** The same list, open at an element: for long lists, where each row having a menu of its own would cost too much. */
export function MenuAt({ label, anchor, actions, onClose }: MenuAtProps) {
  return (
    <Popover
      className="menu-popover"
      placement="bottom end"
      triggerRef={anchor}
      aria-label={label}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <MenuList label={label} actions={actions} onClose={onClose} />
    </Popover>
  );
}

function MenuList({ label, actions, onClose }: Pick<MenuProps, 'label' | 'actions'> & { onClose?: () => void }) {
  const menu = useRef<HTMLDivElement>(null);
  // React Aria looks for the first item before there is one: without a trigger of its own the menu would keep the focus itself.
  useEffect(() => {
    if (onClose) requestAnimationFrame(() => menu.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus());
  }, [onClose]);
  return (
    <AriaMenu
      ref={menu}
      className="menu"
      aria-label={label}
      onAction={(id) => actions.find((action) => action.id === id)?.onAction()}
      {...(onClose && { onClose })}
    >
      {actions.map(({ id, label, icon, shortcut, isSelected }) => (
        <MenuItem key={id} id={id} textValue={label} className="menu-item">
          {isSelected ? <Icon name="check" /> : icon ? <Icon name={icon} /> : <span />}
          <span>{label}</span>
          {shortcut && <kbd>{shortcut}</kbd>}
        </MenuItem>
      ))}
    </AriaMenu>
  );
}
