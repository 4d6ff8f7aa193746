package org.zonemark.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoginUserTest {

  private static final String NAME = System.getProperty("user.name");

  @AfterEach
  void restore() {
    System.setProperty("user.name", NAME);
    UserGroupInformation.setLoginUser(null);
  }

  @Test
  void shouldNameAUserWhoseIdHasNoName() throws Exception {
    System.setProperty("user.name", "?");
    LoginUser.ensureNamed();
    assertThat(UserGroupInformation.getLoginUser().getShortUserName()).isEqualTo("nobody");
  }

  @Test
  void shouldLeaveAUserWithANameAlone() throws Exception {
    UserGroupInformation.setLoginUser(null);
    LoginUser.ensureNamed();
    assertThat(UserGroupInformation.getLoginUser().getShortUserName()).isEqualTo(NAME);
  }
}
