package io.budgetai.persistence.jpa.internal;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.community.dialect.SQLiteDialect;
import org.hibernate.community.dialect.SQLiteSqlAstTranslator;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.DmlTargetColumnQualifierSupport;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.sql.ast.SqlAstTranslator;
import org.hibernate.sql.ast.SqlAstTranslatorFactory;
import org.hibernate.sql.ast.spi.StandardSqlAstTranslatorFactory;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.from.NamedTableReference;
import org.hibernate.sql.exec.spi.JdbcOperation;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.ValueBinder;
import org.hibernate.type.descriptor.ValueExtractor;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.descriptor.jdbc.BasicBinder;
import org.hibernate.type.descriptor.jdbc.BasicExtractor;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/**
 * Hibernate's SQLite with two repairs: an UPDATE or DELETE names its table by the alias that its conditions use, and dates
 * are ISO text, which sorts as they do and depends on no time zone.
 */
final class BooksSqliteDialect extends SQLiteDialect {

  BooksSqliteDialect() {
    super(DatabaseVersion.make(3, 50));
  }

  @Override
  public void contributeTypes(TypeContributions contributions, ServiceRegistry serviceRegistry) {
    super.contributeTypes(contributions, serviceRegistry);
    var types = contributions.getTypeConfiguration().getJdbcTypeRegistry();
    types.addDescriptor(SqlTypes.DATE, new IsoDay());
    types.addDescriptor(SqlTypes.LOCAL_DATE, new IsoDay());
  }

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    contributions.getFunctionRegistry().registerPattern(Hql.CODE_POINTS, "?1");
  }

  @Override
  public DmlTargetColumnQualifierSupport getDmlTargetColumnQualifierSupport() {
    return DmlTargetColumnQualifierSupport.TABLE_ALIAS;
  }

  @Override
  public SqlAstTranslatorFactory getSqlAstTranslatorFactory() {
    return new StandardSqlAstTranslatorFactory() {
      @Override
      protected <T extends JdbcOperation> SqlAstTranslator<T> buildTranslator(
          SessionFactoryImplementor sessionFactory, Statement statement) {
        return new Translator<>(sessionFactory, statement);
      }
    };
  }

  private static final class Translator<T extends JdbcOperation> extends SQLiteSqlAstTranslator<T> {

    Translator(SessionFactoryImplementor sessionFactory, Statement statement) {
      super(sessionFactory, statement);
    }

    @Override
    protected void renderDmlTargetTableExpression(NamedTableReference table) {
      super.renderDmlTargetTableExpression(table);
      if (getClauseStack().getCurrent() != org.hibernate.sql.ast.Clause.INSERT) {
        appendSql(" as ");
        appendSql(table.getIdentificationVariable());
      }
    }
  }

  /** A date as text. */
  private static final class IsoDay extends VarcharJdbcType {
    private static final long serialVersionUID = 1L;

    @Override
    public <X> ValueBinder<X> getBinder(JavaType<X> javaType) {
      return new BasicBinder<>(javaType, this) {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doBind(PreparedStatement st, X value, int index, WrapperOptions options)
            throws SQLException {
          st.setString(index, javaType.unwrap(value, LocalDate.class, options).toString());
        }

        @Override
        protected void doBind(CallableStatement st, X value, String name, WrapperOptions options)
            throws SQLException {
          st.setString(name, javaType.unwrap(value, LocalDate.class, options).toString());
        }
      };
    }

    @Override
    public <X> ValueExtractor<X> getExtractor(JavaType<X> javaType) {
      return new BasicExtractor<>(javaType, this) {
        private static final long serialVersionUID = 1L;

        @Override
        protected X doExtract(ResultSet rs, int index, WrapperOptions options) throws SQLException {
          return day(rs.getString(index), options);
        }

        @Override
        protected X doExtract(CallableStatement statement, int index, WrapperOptions options)
            throws SQLException {
          return day(statement.getString(index), options);
        }

        @Override
        protected X doExtract(CallableStatement statement, String name, WrapperOptions options)
            throws SQLException {
          return day(statement.getString(name), options);
        }

        private X day(String text, WrapperOptions options) {
          return javaType.wrap(text == null ? null : LocalDate.parse(text), options);
        }
      };
    }
  }
}
